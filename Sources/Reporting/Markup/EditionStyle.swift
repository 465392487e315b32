/// The look of an edition that stands alone, on a screen and on paper.
enum EditionStyle {
    static let sheet: HTMLText = """
        :root { color-scheme: light dark; --ink: #1d1b18; --soft: #6a645b; --paper: #fdfcf9; --line: #d9d4ca; --link: #1f4e79;
          --good: #1e6b3c; --bad: #a3231f; --open: #6b5a1e; --mixed: #7a3e8a; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e9e5dc; --soft: #a59e92; --paper: #171613; --line: #3b3832;
          --link: #9cc4ee; --good: #8fd3a6; --bad: #f2a19b; --open: #dcc77f; --mixed: #d7a9e4; } }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 Charter, "Bitstream Charter",
          "Noto Serif", Georgia, serif; }
        main { max-width: 52rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
        h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; text-wrap: balance; }
        h2 { font-size: 1.25rem; line-height: 1.35; margin: 2.75rem 0 1rem; padding-top: .75rem; border-top: 1px solid var(--line); }
        a { color: var(--link); text-underline-offset: .15em; }
        a:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
        .period, .about, figcaption, .caveat { color: var(--soft); }
        figure { margin: 1.5rem 0; }
        figcaption, .about, .caveat, .label, th[scope=col], .notes { font-family: system-ui, "Noto Sans", sans-serif; font-size: .875rem; }
        blockquote { margin: .35rem 0 0; padding-left: 1rem; border-left: 3px solid var(--line); }
        blockquote p { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
        .comment { color: var(--soft); font-style: italic; border: 1px dashed var(--line); padding: .6rem .9rem; }
        .scroll { overflow-x: auto; }
        table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums lining-nums; }
        th, td { text-align: left; vertical-align: top; padding: .6rem .75rem .6rem 0; border-bottom: 1px solid var(--line); font-weight: normal; }
        th[scope=col] { color: var(--soft); white-space: nowrap; }
        th[scope=row] { min-width: 16rem; overflow-wrap: anywhere; }
        th span, td span { display: block; }
        .arithmetic { white-space: pre-line; font-size: .9375rem; }
        .label { font-weight: 600; white-space: nowrap; }
        .supported { color: var(--good); } .refuted { color: var(--bad); }
        .not_enough_evidence { color: var(--open); } .conflicting_evidence { color: var(--mixed); }
        sup { line-height: 0; font-size: .7em; } sup + sup { margin-left: .35em; }
        .notes li { margin: .4rem 0; overflow-wrap: anywhere; } .notes li:target { background: color-mix(in srgb, var(--link) 14%, transparent); }
        @media print { body { background: #fff; color: #000; font-size: 10.5pt; } main { padding: 0; } .scroll { overflow: visible; } a { color: inherit; } }
        """
}
