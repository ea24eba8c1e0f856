import type { MessageState } from "./message-states";
import { nextState, type MessageEvent } from "./message-states";
import type { Trouble } from "./trouble";

/** An event as the room keeps it. */
export type ReportedEvent = { kind: string; at: Date; reason?: string | null; permanent: boolean; provider_message_id?: string | null; try?: number | null };
export type Fate = {
  state: MessageState; reason: string | null; trouble: Trouble | null; sent_at: Date | null; delivered_at: Date | null; opened_at: Date | null; provider_message_id: string | null;
};

/** What each of a provider's events does to a message, weakest first: the strongest that happened decides, in whatever order they came. */
const WEIGHT: readonly { kinds: string[]; event: MessageEvent }[] = [
  { kinds: ["processed", "deferred"], event: "accept" },
  { kinds: ["dropped"], event: "drop" },
  { kinds: ["delivered", "opened", "clicked", "unsubscribed", "spam_reported"], event: "deliver" },
  { kinds: ["bounced"], event: "bounce" },
];

/** Which sending of a message is its last: `by_hand` where there was one before it. */
export type Sending = { due_at: Date; by_hand: boolean; tries_before: number };

/** Providers tell whole seconds: an event of the second in which a message became due is its own. */
const wholeSecond = (at: Date): number => Math.floor(at.getTime() / 1000) * 1000;

/**
 * Whether an event is of the message's last sending. The number of the try travels with the mail, for a provider's clock may be another than ours;
 * of a mail that was sent again, and before there were such numbers, only the time tells.
 */
const isOf = ({ due_at, by_hand, tries_before }: Sending, event: ReportedEvent): boolean =>
  typeof event.try === "number" ? event.try > tries_before : !by_hand || event.at.getTime() >= wholeSecond(due_at);

/** What has become of a message, from all events told of it; null when they change nothing. */
export function fateOf(message: Fate & Sending, events: readonly ReportedEvent[]): Fate | null {
  const own = events.filter((e) => isOf(message, e)).sort((a, b) => a.at.getTime() - b.at.getTime());
  const first = (...kinds: string[]) => own.find((e) => kinds.includes(e.kind));
  let { state, reason, trouble } = message;
  for (const { kinds, event } of WEIGHT) {
    const told = own.filter((e) => kinds.includes(e.kind)).at(-1);
    const next = told && nextState(state, event);
    if (!next) continue;
    state = next;
    reason = event === "drop" || event === "bounce" ? told.reason ?? `reported as ${told.kind}` : null;
    trouble = event === "drop" ? "address" : null;
  }
  const fate: Fate = {
    state, reason, trouble,
    sent_at: message.sent_at ?? first("processed", "delivered", "opened", "clicked")?.at ?? null,
    delivered_at: message.delivered_at ?? first("delivered")?.at ?? null,
    opened_at: message.opened_at ?? first("opened", "clicked")?.at ?? null,
    provider_message_id: message.provider_message_id ?? own.find((e) => e.provider_message_id)?.provider_message_id ?? null,
  };
  return (Object.keys(fate) as (keyof Fate)[]).some((k) => same(fate[k]) !== same(message[k])) ? fate : null;
}

const same = (value: Date | string | null): string | number | null => (value instanceof Date ? value.getTime() : value);

/** The events after which an address must not be mailed, with the reason that is kept. */
export const suppressionReason = (event: Pick<ReportedEvent, "kind" | "permanent" | "reason">): string | null =>
  event.permanent ? (event.reason ? `${event.kind}: ${event.reason}` : event.kind) : null;
