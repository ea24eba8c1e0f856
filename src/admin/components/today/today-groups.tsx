import { TODAY_GROUPS } from "../../../modules/order-journey/rules/today";
import type { TodayCounts, TodayGroup } from "../../lib/today/types";
import { useText } from "../../lib/use-text";
import { Pills } from "../common/pills";

type Props = { counts: TodayCounts; group: TodayGroup | undefined; onGroup: (group: TodayGroup | undefined) => void };

/** How much waits in which part of the shop; parts without anything are left out. */
export function TodayGroups({ counts, group, onGroup }: Props) {
  const { t } = useText();
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const groups = TODAY_GROUPS.filter((one) => counts[one] > 0 || one === group);
  if (!groups.length) return null;
  return (
    <Pills<TodayGroup | undefined>
      label={t("today.groups")} value={group} onChange={onGroup}
      pills={[{ value: undefined, label: t("today.all"), count: all }, ...groups.map((one) => ({ value: one, label: t(`today.group.${one}`), count: counts[one] }))]}
    />
  );
}
