import { arrivedAt } from "../../modules/customer-care/rules/arrived";
import type { OrderView } from "../../workflows/customer-care/order-view";
import type { PageSetting } from "../setting";
import { arrivalOf, type Arrival } from "./arrival";
import { Steps } from "./steps";

type Given = { view: OrderView; s: PageSetting };

const upper = (text: string, locale: string): string => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

/** When it can be collected, where it is not sent. */
function collection(arrival: Arrival, { t, day, window, locale }: PageSetting): string | null {
  switch (arrival.kind) {
    case "delivered": return t("arrival.collected", { day: day(arrival.at) });
    case "window": return upper(t("arrival.ready", { window: window(arrival, "long") }), locale);
    case "soon": return t("arrival.ready_soon");
    default: return null;
  }
}

function headline(arrival: Arrival, { t, day, window, locale }: PageSetting): string {
  switch (arrival.kind) {
    case "delivered": return t("arrival.delivered", { day: day(arrival.at) });
    case "day": return t("arrival.day", { day: day(arrival.at) });
    case "window": return upper(t("arrival.window", { window: window(arrival, "long") }), locale);
    default: return t(`arrival.${arrival.kind}`);
  }
}

/** What needs a word beside the day: trouble first, then good to know. */
function remark(arrival: Arrival, view: OrderView, { t, window, now: clock }: PageSetting): { text: string; warns: boolean } | null {
  const { packages, eta, promise, received_at, pickup_at } = view;
  const now = clock.toISOString();
  const going = packages.filter((p) => !arrivedAt(p, received_at));
  const some = (...statuses: (string | null)[]) => going.some((p) => statuses.includes(p.status));
  if (arrival.kind === "cancelled") return { text: t("arrival.cancelled_note"), warns: false };
  if (some("attempt_failed")) return { text: t("arrival.attempted"), warns: true };
  if (some("exception", "lost")) return { text: t("arrival.exception"), warns: true };
  if (arrival.kind === "soon") return { text: t(pickup_at ? "arrival.ready_late" : "arrival.overdue"), warns: true };
  if (arrival.kind === "pickup") return { text: t(pickup_at ? "arrival.counter_note" : "arrival.pickup_note"), warns: false };
  const promised = going.find((p) => p.eta === eta?.at)?.promise ?? promise;
  if (promised && ((arrival.kind === "day" && eta?.late) || (arrival.kind === "today" && promised.latest < now))) return { text: t("arrival.late", { window: window(promised, "long") }), warns: true };
  const total = packages.filter(({ way }) => way !== "digital").length;
  if (going.length && going.length < total) {
    return { text: t("arrival.partly", { count: total - going.length, total }), warns: false };
  }
  return null;
}

/** Why the day is another than was told before, and what that was, while a day is told. */
function whyChanged(arrival: Arrival, { change }: OrderView, { t, window }: PageSetting): string | null {
  if (!change || !["day", "window", "today", "soon"].includes(arrival.kind)) return null;
  const why = t(change.cause ? `cause.${change.cause}` : `change.${change.reason}`);
  return change.previous ? `${why} ${t("change.before", { window: window(change.previous, "long") })}` : why;
}

/** The day it arrives, larger than all else, and how far it is. */
export const Hero = ({ view, s }: Given) => {
  const dayOf = new Intl.DateTimeFormat("en-CA", { timeZone: s.timeZone });
  const arrival = arrivalOf(view, s.now.toISOString(), (a, b) => dayOf.format(new Date(a)) < dayOf.format(new Date(b)));
  const note = remark(arrival, view, s);
  const change = whyChanged(arrival, view, s);
  return (
    <section className="card hero" id="hero">
      <p className="no">{s.t("title", { order: view.order.display_id })}</p>
      <h1>{(view.pickup_at && collection(arrival, s)) ?? headline(arrival, s)}</h1>
      {note && <p className={note.warns ? "note" : "calm"}>{note.text}</p>}
      {change && <p className="calm">{change}</p>}
      {arrival.kind !== "cancelled" && <Steps view={view} s={s} allArrived={arrival.kind === "delivered"} />}
    </section>
  );
};
