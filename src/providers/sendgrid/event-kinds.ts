export type EngagementKind =
  | "processed" | "deferred" | "delivered" | "opened" | "clicked" | "bounced" | "dropped" | "spam_reported" | "unsubscribed";

/** SendGrid's names for what may become of a mail, in ours. Source: SendGrid, Event Webhook Reference. */
export const ENGAGEMENT_KINDS: ReadonlyMap<unknown, EngagementKind> = new Map([
  ["processed", "processed"],
  ["deferred", "deferred"],
  ["delivered", "delivered"],
  ["open", "opened"],
  ["click", "clicked"],
  ["bounce", "bounced"],
  ["dropped", "dropped"],
  ["spamreport", "spam_reported"],
  ["unsubscribe", "unsubscribed"],
  ["group_unsubscribe", "unsubscribed"],
]);
