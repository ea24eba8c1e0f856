import { Button, StatusBadge, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { TODAY_KINDS } from "../../../modules/order-journey/rules/today";
import { actionOf } from "../../lib/today/action";
import type { TodayItem } from "../../lib/today/types";
import { useText } from "../../lib/use-text";
import { Moment } from "../common/moment";
import { OrderLink } from "../common/order-link";

type Props = { item: TodayItem; words: { what: string; why: string }; now: number };

/** One thing to see to: what, why, by when, and the one action. */
export function TodayRow({ item, words: { what, why }, now }: Props) {
  const { t } = useText();
  const { text, to } = actionOf(item);
  const action = t(text);
  return (
    <li className="flex flex-col gap-3 px-6 py-4 md:flex-row md:items-center">
      <span className="md:w-28 md:shrink-0"><Urgency dueAt={item.due_at} now={now} /></span>
      <div className="flex min-w-0 grow flex-col gap-y-0.5">
        <Text size="small" leading="compact" weight="plus" className="break-words">{what}</Text>
        {why && <Text size="small" className="text-ui-fg-subtle break-words">{why}</Text>}
        <span className="txt-compact-xsmall text-ui-fg-subtle flex flex-wrap items-center gap-x-2 gap-y-1">
          <span>{t(`today.group.${TODAY_KINDS[item.kind]}`)}</span>
          {item.order_id && <OrderLink id={item.order_id} displayId={item.display_id} />}
          {item.due_at && <Moment at={item.due_at} now={now} />}
        </span>
      </div>
      <Button asChild size="small" variant="secondary" className="shrink-0 self-start md:self-center">
        <Link to={to} aria-label={`${action}: ${what}`}>{action}</Link>
      </Button>
    </li>
  );
}

function Urgency({ dueAt, now }: { dueAt: string | null; now: number }) {
  const { t } = useText();
  if (!dueAt) return <StatusBadge color="orange">{t("today.now")}</StatusBadge>;
  const isOver = Date.parse(dueAt) <= now;
  return <StatusBadge color={isOver ? "red" : "blue"}>{t(isOver ? "today.overdue" : "today.inTime")}</StatusBadge>;
}
