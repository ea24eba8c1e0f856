/** ISO week days. */
export const WEEK = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** A week day's name: `Mon` or `Monday`. 2024 began on a Monday. */
export const weekDayName = (day: string, locale: string, length: "short" | "long"): string =>
  new Intl.DateTimeFormat(locale, { weekday: length, timeZone: "UTC" }).format(new Date(Date.UTC(2024, 0, Number(day))));

/** Days that are alike in a row: `Mon – Fri 14:00, Sat 11:00`. */
export function cutOffsInWords(cutOffs: Readonly<Record<string, string>>, locale: string): string {
  const runs: { from: string; to: string; time: string }[] = [];
  for (const day of WEEK.filter((one) => cutOffs[one])) {
    const last = runs.at(-1);
    if (last && last.time === cutOffs[day] && Number(last.to) + 1 === Number(day)) last.to = day;
    else runs.push({ from: day, to: day, time: cutOffs[day]! });
  }
  const name = (day: string) => weekDayName(day, locale, "short");
  return runs.map(({ from, to, time }) => `${from === to ? name(from) : `${name(from)} – ${name(to)}`} ${time}`).join(", ");
}
