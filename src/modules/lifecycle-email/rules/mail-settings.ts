import type { DueMessage, FactMessageKind, MessageKind } from "./messages-due";

/** Local times of day, `21:00`; from the first, over midnight where it is the later, to the second. */
export type QuietHours = { from: string; to: string };

/** What a merchant sets about mails in the dashboard. Where a value is null, the plugin's option counts. */
export type MailSettings = {
  /** Kinds that are not sent. */
  off: FactMessageKind[];
  /** So many days after an order arrived it is asked whether all did; null: never. */
  check_after_days: number | null;
  /** So many days after a return was asked for it may be sent. */
  return_days: number;
  quiet_hours: QuietHours | null;
  /** Packages of one order that leave within so many minutes are told by one mail; 0: each by its own. */
  batch_minutes: number;
  branding: { shop_name: string | null; logo_url: string | null; colour: string | null; footer: string | null; support_email: string | null };
  sender: { name: string | null; address: string | null; reply_to: string | null };
  /** To whom of the staff what waits for them is mailed each day, at this hour of the shop's time zone. */
  digest: { to: string[]; hour: number };
};

export const DEFAULT_SETTINGS: MailSettings = {
  off: [],
  check_after_days: null,
  return_days: 14,
  quiet_hours: null,
  batch_minutes: 0,
  branding: { shop_name: null, logo_url: null, colour: null, footer: null, support_email: null },
  sender: { name: null, address: null, reply_to: null },
  digest: { to: [], hour: 7 },
};

/** What was saved, with defaults for what did not exist when it was. */
export const withDefaults = (saved: Partial<MailSettings> = {}): MailSettings => ({
  ...DEFAULT_SETTINGS,
  ...saved,
  branding: { ...DEFAULT_SETTINGS.branding, ...saved.branding },
  sender: { ...DEFAULT_SETTINGS.sender, ...saved.sender },
  digest: { ...DEFAULT_SETTINGS.digest, ...saved.digest },
});

/**
 * Kinds that no merchant should do without: a shopper who hears nothing of their order takes it for lost,
 * and many countries' laws ask for the confirmation (EU: Directive 2011/83, article 8(7)).
 */
export const NEEDED_KINDS: readonly FactMessageKind[] = ["order_confirmed"];

/** Whether a merchant does not want a kind sent. */
export const isOff = (kind: MessageKind, { off, check_after_days }: MailSettings): boolean =>
  (off as readonly MessageKind[]).includes(kind) || (kind === "rate_and_check" && check_after_days === null);

/** The kinds of which one mail tells several things of an order, where the merchant wants that. */
const TOLD_TOGETHER: readonly MessageKind[] = ["shipped"];
export const isToldTogether = (kind: MessageKind, { batch_minutes }: MailSettings): boolean => batch_minutes > 0 && TOLD_TOGETHER.includes(kind);

/** How long after it became due a question still makes sense. */
const FRESH_MS = 3 * 86_400_000;
/** Of these nobody wants to hear so long after they happened: of what was before the plugin told of them, or while it was off. */
const NEWS_MS = 7 * 86_400_000;
const NO_NEWS_LATER: readonly MessageKind[] = [
  "order_edited", "address_changed", "ready_for_pickup", "delivery_problem", "returning", "case_answered", "case_solved", "return_steps",
];

/** When a message goes at the earliest; undefined for at once. `null`: it would come too late, and is not written. */
export function dueAt({ kind, fact, notBefore }: DueMessage, now: Date, settings: MailSettings): Date | undefined | null {
  if (notBefore && now.getTime() - notBefore.getTime() > FRESH_MS) return null;
  if (NO_NEWS_LATER.includes(kind) && now.getTime() - fact.at.getTime() > NEWS_MS) return null;
  return notBefore ?? (isToldTogether(kind, settings) ? new Date(now.getTime() + settings.batch_minutes * 60_000) : undefined);
}
