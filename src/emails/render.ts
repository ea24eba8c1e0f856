import { toPlainText } from "@react-email/render";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Layout } from "./components/layout";
import { asSubject, oneLine } from "./safe";
import { settingFor, type Setting } from "./setting";
import { LARGEST_BYTES, LIMITS, tame, type Limits } from "./tame";
import type { Template } from "./template";
import { TEMPLATES } from "./templates";
import type { EmailKind, EmailProps, RenderedEmail, RenderOptions } from "./types";

/** What the plain text does otherwise: no ornaments, sums in columns, headings as they are written, items apart. */
const IN_TEXT = [
  { selector: ".eye-only", format: "skip" },
  { selector: "table.sums", format: "dataTable" },
  { selector: "tr.item", format: "block", options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
  { selector: "h1", options: { uppercase: false } },
  { selector: "h2", options: { uppercase: false } },
];

const DOCTYPE = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

/**
 * One mail of a kind, in its reader's language, dates in their time zone: subject (one line), HTML, and the same content as plain text.
 * Pure: equal input gives equal output. A promise, so that a template may one day await something without a change for its callers.
 * `template` is a merchant's own, in the place of ours.
 */
export const renderEmail = <K extends EmailKind>(kind: K, props: EmailProps[K], options: RenderOptions, template: Template<K> = TEMPLATES[kind]): Promise<RenderedEmail> =>
  new Promise((resolve) => resolve(withinSize((limits) => compose(template, tame(props, limits), settingFor(options, limits)))));

/** The fullest telling that no mail program clips; the shortest one at least. */
function withinSize(render: (limits: Limits) => RenderedEmail): RenderedEmail {
  const [fullest, ...shorter] = LIMITS;
  return shorter.reduce((mail, limits) => (Buffer.byteLength(mail.html) < LARGEST_BYTES ? mail : render(limits)), render(fullest));
}

function compose<K extends EmailKind>(template: Template<K>, props: EmailProps[K], setting: Setting): RenderedEmail {
  return { subject: asSubject(template.subject(props, setting)), ...renderPage(page(template, props, setting)) };
}

/** A whole page (a `Layout`) as HTML and as plain text; for a mail that is none of the kinds. */
export function renderPage(element: ReactElement): Pick<RenderedEmail, "html" | "text"> {
  // React's own renderer: react-email's loads it by import(), which neither jest nor every bundler follows.
  const html = DOCTYPE + renderToStaticMarkup(element);
  return { html, text: toPlainText(html, { wordwrap: false, selectors: IN_TEXT }).replace(/\n{3,}/g, "\n\n").trim() + "\n" };
}

function page<K extends EmailKind>({ subject, preheader, why, Body, jsonLd }: Template<K>, props: EmailProps[K], s: Setting): ReactElement {
  return createElement(Layout, {
    s,
    title: asSubject(subject(props, s)),
    preheader: oneLine(preheader(props, s)),
    why: why?.(s) ?? s.t("common.why", { shop: s.branding.shop_name }),
    jsonLd: jsonLd?.(props, s),
    children: createElement(Body, { props, s }),
  });
}
