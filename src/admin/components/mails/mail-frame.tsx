import { clx } from "@medusajs/ui";

export type Theme = "light" | "dark";
type Props = { title: string; html: string; theme?: Theme; className?: string };

/** A mail asks its reader's device for dark colours: in a preview that question is answered in the mail itself. */
const themed = (html: string, theme: Theme | undefined): string =>
  theme ? html.replace(/@media \(prefers-color-scheme:dark\)/g, theme === "dark" ? "@media all" : "@media not all") : html;

/** A mail as it is, in a frame that runs no script and knows nothing of the dashboard. */
export const MailFrame = ({ title, html, theme, className }: Props) => (
  <iframe title={title} sandbox="" srcDoc={themed(html, theme)} className={clx("w-full border-0 bg-white", className)} />
);
