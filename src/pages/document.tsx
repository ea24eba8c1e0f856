import { createHash } from "node:crypto";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { directionOf } from "../emails/texts";
import type { PageSetting } from "./setting";
import { styleFor } from "./style";

/** A page with the headers it must be sent with. */
export type Page = { html: string; headers: Record<string, string> };

/** A page's own script, and the origins that it may take scripts, frames and workers from and call. */
export type Live = { script: string; scripts: string[]; frames: string[]; calls: string[]; workers?: string[] };

/** A whole document: private, not to be stored, indexed or framed. No script but `live`. */
export function pageOf({ locale, title, style, live, children }: { locale: string; title: string; style: string; live?: Live; children: ReactNode }): Page {
  const markup = renderToStaticMarkup(
    <html lang={locale} dir={directionOf(locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        {children}
        {live && <script dangerouslySetInnerHTML={{ __html: live.script }} />}
      </body>
    </html>
  );
  return { html: `<!doctype html>${markup}`, headers: headersFor(style, live) };
}

/** The same around a shopper's page: the shop above, help below. */
export const documentOf = (s: PageSetting, title: string, aside: string, children: ReactNode, live?: Live): Page =>
  pageOf({
    locale: s.locale, title: `${title} – ${s.shop.name}`, style: styleFor(s.shop.colour, s.shop.on), live,
    children: (
      <div className="page">
        <header className="mast">
          {s.shop.logo ? <img src={s.shop.logo} alt={s.shop.name} height={36} /> : <strong>{s.shop.name}</strong>}
          <span>{aside}</span>
        </header>
        {children}
        <Foot s={s} />
      </div>
    ),
  });

const Foot = ({ s }: { s: PageSetting }) => {
  const [before = "", after = ""] = s.t("help").split("{email}");
  return (
    <footer className="foot">
      {s.shop.email && <p>{before}<a href={`mailto:${s.shop.email}`}>{s.shop.email}</a>{after}</p>}
      {s.shop.footer && <p>{s.shop.footer}</p>}
    </footer>
  );
};

const hashOf = (inline: string): string => `'sha256-${createHash("sha256").update(inline).digest("base64")}'`;

const allowed = ({ script, scripts, frames, calls, workers }: Live): string[] => [
  `script-src ${[hashOf(script), ...scripts].join(" ")}`, ...(frames.length ? [`frame-src ${frames.join(" ")}`] : []), `connect-src ${["'self'", ...calls].join(" ")}`,
  ...(workers ? [`worker-src ${workers.join(" ")}`] : []),
];

const headersFor = (style: string, live: Live | undefined): Record<string, string> => ({
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "no-store",
  "Content-Security-Policy": [
    "default-src 'none'", `style-src ${hashOf(style)}`, ...(live ? allowed(live) : []),
    "img-src 'self' https: http: data:", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
  ].join("; "),
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "X-Robots-Tag": "noindex, nofollow",
});
