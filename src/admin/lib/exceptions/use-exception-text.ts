import { dayOf } from "../moments";
import type { TextKey } from "../text-key";
import { useText } from "../use-text";
import type { ParcelException } from "./types";

type Told = Pick<ParcelException, "kind" | "data">;

/** Which of a kind's sentences fits what is known. */
const variantOf = ({ kind, data }: Told): string => {
  if (kind === "lost" && data.days === null) return "__told";
  if (kind === "returning" && data.back) return "__back";
  if (kind === "stall" && data.learned) return "__learned";
  if (kind === "delay" && data.eta) return "__eta";
  return data.cause ? "__cause" : "";
};

/** Why a parcel is flagged, in the reader's language. */
export function useExceptionText(): (exception: Told) => string {
  const { t, named, locale } = useText();
  const country = new Intl.DisplayNames([locale], { type: "region" });
  const counted = (unit: "day" | "hour") => (value: string) => new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(Number(value));
  const written: Record<string, (value: string) => string | undefined> = {
    eta: (iso) => dayOf(iso, locale), promised: (iso) => dayOf(iso, locale), since: (iso) => dayOf(iso, locale), seen_in: (code) => country.of(code), to: (code) => country.of(code),
    cause: (name) => named("exceptions.cause", name), days: counted("day"), usual: counted("day"), hours: counted("hour"), least: counted("hour"),
  };
  return (exception) => {
    const values = Object.fromEntries(Object.entries(exception.data).map(([name, value]) => [name, value === null ? "" : (written[name]?.(String(value)) ?? value)]));
    return t(`exceptions.reason.${exception.kind}${variantOf(exception)}` as TextKey, values);
  };
}
