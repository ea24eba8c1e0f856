import { Label, RadioGroup } from "@medusajs/ui";
import { useState } from "react";
import { useReallocate, type Move } from "../../lib/queries/allocation";
import type { Allocation } from "../../lib/stock/types";
import { done } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { FormDrawer } from "../common/form-drawer";
import { LineLocations } from "./line-locations";
import { refusalOf } from "../../lib/stock/refusal";

type Props = { orderId: string; displayId: number | undefined; allocation: Allocation; onClose: () => void };
type How = "rules" | "hand";

/** Has an order's goods come from elsewhere: as the rules decide now, or as a person says. */
export function SourceElsewhere({ orderId, displayId, allocation, onClose }: Props) {
  const { t } = useText();
  const [how, setHow] = useState<How>("rules");
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const reallocate = useReallocate(orderId);
  const moves: Move[] = allocation.lines.flatMap(({ hold_line_id, location_id }) => {
    const to = chosen.get(hold_line_id);
    return to && to !== location_id ? [{ hold_line_id, location_id: to }] : [];
  });
  const choose = (next: string) => {
    reallocate.reset();
    setHow(next as How);
  };
  return (
    <FormDrawer
      title={displayId === undefined ? t("allocation.drawerTitlePlain") : t("allocation.drawerTitle", { display_id: displayId })} description={t("allocation.drawerText")}
      submit={t(how === "rules" ? "allocation.saveRules" : "allocation.save")} canSubmit={allocation.can_resource && (how === "rules" || moves.length > 0)}
      onClose={onClose} onSubmit={() => reallocate.mutate(how === "rules" ? undefined : moves, done(t("allocation.moved"), onClose))}
      isPending={reallocate.isPending} error={refusalOf(reallocate.error, allocation, t)}
    >
      <RadioGroup aria-label={t("allocation.how")} value={how} onValueChange={choose} className="flex flex-col gap-y-3">
        <HowItem value="rules" label={t("allocation.byRules")} text={t("allocation.byRulesText")} />
        <HowItem value="hand" label={t("allocation.byYou")} text={t("allocation.byYouText")} />
      </RadioGroup>
      {how === "hand" && <LineLocations lines={allocation.lines} chosen={chosen} onChoose={(line, location) => setChosen(new Map(chosen).set(line, location))} />}
    </FormDrawer>
  );
}

const HowItem = ({ value, label, text }: { value: How; label: string; text: string }) => (
  <div className="flex items-start gap-x-3">
    <RadioGroup.Item id={`how-${value}`} value={value} aria-describedby={`how-${value}-text`} />
    <div className="flex flex-col gap-y-0.5">
      <Label htmlFor={`how-${value}`} size="small" weight="plus">{label}</Label>
      <span id={`how-${value}-text`} className="txt-small text-ui-fg-subtle">{text}</span>
    </div>
  </div>
);
