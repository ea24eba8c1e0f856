import { money } from "../money";
import { number } from "../numbers";
import { useText } from "../use-text";
import type { TodayItem } from "./types";

type Words = { what: string; why: string };
type Data = { amount?: string | null; currency_code?: string | null; suggestion?: string | null; reason?: string | null; count?: number; name?: string | null; location?: string; available?: number };

/** What each thing is and why it needs somebody, in the reader's language. */
export function useTodayWords(locations: ReadonlyMap<string, string>): (item: TodayItem) => Words {
  const { t, named, locale } = useText();
  return ({ kind, code, subject, location_id, data }) => {
    const { amount, currency_code, suggestion, reason, count = 0, name, location, available } = (data ?? {}) as Data;
    const sum = money(amount, currency_code, locale) ?? t("common.unknown");
    const place = locations.get(location_id ?? "") ?? location ?? t("common.unknown");
    switch (kind) {
      case "wait": return { what: named("awaits", code), why: t("today.why.wait") };
      case "finding": return { what: t(`payment.finding.${code}.what` as never, { amount: sum }), why: t(`payment.finding.${code}.advice` as never, { amount: sum }) };
      case "review": return { what: t("today.what.review"), why: t("today.why.review") };
      case "capture": return { what: t("today.what.capture"), why: reason ? t("today.why.captureSaid", { reason }) : t("today.why.capture") };
      case "ending": return { what: t("today.what.ending"), why: t("today.why.ending") };
      case "dispute": return { what: t(`disputes.kind.${code}` as never, { amount: sum }), why: t("today.why.dispute") };
      case "exception": return { what: t("today.what.exception", { kind: named("exceptions.kind", code), number: subject }), why: suggestion ? t("today.why.exception", { action: named("exceptions.suggestion", suggestion) }) : "" };
      case "work": return code === "address" || code === "instructions" ? { what: t(`today.why.${code}`), why: place } : { what: t("today.what.late"), why: `${t("today.why.late")} ${place}` };
      case "to_send": return { what: t("today.what.to_send", { count }), why: t("today.why.to_send", { location: place }) };
      case "task": return { what: t("today.what.task", { kind: named("warehouse.kind", code), count }), why: t("today.why.task", { location: place }) };
      case "case": return { what: t("today.what.case", { reason: named("cases", code) }), why: t("today.why.case") };
      case "stock": return { what: t("today.what.stock", { alert: named("stockAlerts.kind", code), name }), why: t("today.why.stock", { location: place, available: number(available ?? 0, locale) }) };
      case "given_up": return { what: t("today.what.given_up", { count }), why: t("today.why.given_up") };
      case "stuck": return { what: t("today.what.stuck", { count }), why: t("today.why.stuck") };
      case "mail": return { what: t(`today.what.mail_${code}` as never, { count }), why: [t(`today.why.mail_${code}` as never), reason].filter(Boolean).join(" ") };
    }
  };
}
