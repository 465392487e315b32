#include <glpk.h>
#include <setjmp.h>

// GLPK ends the program where it finds a fault of its own; here it gives up on the one linear program instead. What the
// thread had of GLPK is freed then, so no other program of the same thread may be in use.
static void dyad_glpk_leave(void *place) { longjmp(*(jmp_buf *)place, 1); }

// glp_simplex, or -1 after a fault that ended the thread's use of the program.
static inline int dyad_glpk_simplex(glp_prob *program, const glp_smcp *settings) {
    jmp_buf place;
    if (setjmp(place)) {
        glp_error_hook(0, 0);
        glp_free_env();
        return -1;
    }
    glp_error_hook(dyad_glpk_leave, &place);
    int result = glp_simplex(program, settings);
    glp_error_hook(0, 0);
    return result;
}
