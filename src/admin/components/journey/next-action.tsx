import { Badge, clx, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import type { NextAction as Action } from "../../../modules/order-journey/rules/next-action";
import { LINK } from "../../lib/link-class";
import { shortMoment } from "../../lib/moments";
import { useText } from "../../lib/use-text";

/** What must happen next and by when; an overdue one says so in words and in red. */
export function NextAction({ action, now }: { action: Action | null; now: number }) {
  const { t, named, locale } = useText();
  if (!action) return <Text size="small" className="text-ui-fg-subtle px-6 py-3">{t("journey.nothingNext")}</Text>;
  const sentence = t(action.overdue ? "journey.wasDue" : "journey.dueBy", {
    action: named("awaits", action.awaits),
    when: shortMoment(action.due_at, now, locale),
  });
  return (
    <div className="flex flex-wrap items-center gap-2 px-6 py-3">
      <Text size="small" leading="compact" className="text-ui-fg-subtle">{t("journey.next")}</Text>
      <Text size="small" leading="compact" weight="plus">{sentence}</Text>
      {action.overdue && <Badge size="2xsmall" color="red">{t("journey.overdue")}</Badge>}
      {action.awaits === "pack" && action.subject && (
        <Link to={`/doorstep/work-orders/${action.subject}`} className={clx("txt-compact-small-plus ms-auto", LINK)}>{t("today.act.work")}</Link>
      )}
    </div>
  );
}
