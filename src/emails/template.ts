import type { ReactElement } from "react";
import type { Setting } from "./setting";
import type { EmailKind, EmailProps } from "./types";

/** One kind of mail: its subject, the line that inboxes show after it, and its body; all from the same facts. */
export type Template<K extends EmailKind> = {
  subject: (props: EmailProps[K], s: Setting) => string;
  preheader: (props: EmailProps[K], s: Setting) => string;
  Body: (given: { props: EmailProps[K]; s: Setting }) => ReactElement;
  /** Why its reader receives it, where that is not their order. */
  why?: (s: Setting) => string;
  /** schema.org data about the mail, for inboxes that show it. */
  jsonLd?: (props: EmailProps[K], s: Setting) => Record<string, unknown>;
};
