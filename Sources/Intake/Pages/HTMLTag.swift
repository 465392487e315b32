/// The elements of HTML that matter for getting at a page's text; the raw values are their names.
enum HTMLTag: String, CaseIterable, Sendable {
    case html, head, body, title, meta, link, base, script, style, noscript, template
    case article, main, section, div, header, footer, nav, aside, address, center, details, summary, dialog, menu
    case p, pre, blockquote, figure, figcaption, ul, ol, li, dl, dt, dd, hr, br
    case h1, h2, h3, h4, h5, h6
    case table, caption, thead, tbody, tfoot, tr, td, th
    case form, fieldset, legend, label, button, input, select, option, textarea
    case iframe, object, embed, canvas, audio, video, img, svg, math
    case a, time, q, cite, sup, span
    /// Text, not an element.
    case text
    /// Any other element.
    case other

    /// Whether its text stands on lines of its own.
    var isBlock: Bool {
        switch self {
        case .html, .body, .article, .main, .section, .div, .header, .footer, .nav, .aside, .address, .center, .details,
            .summary, .dialog, .menu, .p, .pre, .blockquote, .figure, .figcaption, .ul, .ol, .li, .dl, .dt, .dd, .hr,
            .h1,
            .h2, .h3, .h4, .h5, .h6, .table, .caption, .thead, .tbody, .tfoot, .tr, .form, .fieldset, .legend:
            true
        default: false
        }
    }

    /// Whether nothing in it is ever text of the page.
    var isNeverText: Bool {
        switch self {
        case .head, .title, .script, .style, .noscript, .template, .iframe, .object, .embed, .canvas, .audio, .video,
            .svg,
            .math,
            .button, .input, .select, .option, .textarea:
            true
        default: false
        }
    }

    /// Whether it frames the content of a page.
    var isFurniture: Bool {
        switch self {
        case .nav, .footer, .aside, .menu, .dialog, .form: true
        default: false
        }
    }

    /// The depth of a heading.
    var headingLevel: Int? {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }
}
