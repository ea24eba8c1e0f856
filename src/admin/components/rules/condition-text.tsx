import { Text } from "@medusajs/ui";
import { useText } from "../../lib/use-text";

type Props = { lists: readonly (string[] | undefined)[]; more?: readonly string[] };

/** The names of what a condition lists; undefined where it lists nothing. */
export const namesOf = (ids: readonly string[] | null, known: readonly { id: string; name: string }[]): string[] | undefined =>
  ids?.map((id) => known.find((one) => one.id === id)?.name ?? id);

/** For which orders a rule is: any one of each list, and all of it. */
export function ConditionText({ lists, more = [] }: Props) {
  const { t, locale } = useText();
  const either = new Intl.ListFormat(locale, { type: "disjunction" });
  const conditions = [...more, ...lists.filter((names) => names !== undefined).map((names) => either.format(names))];
  return <Text size="small" className="text-ui-fg-subtle break-words">{conditions.length ? conditions.join(" · ") : t("rules.everywhere")}</Text>;
}
