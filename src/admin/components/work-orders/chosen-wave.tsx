import { Button, Text } from "@medusajs/ui";
import { useState } from "react";
import { isUntouched } from "../../../modules/warehouse/rules/work-order-states";
import type { WorkOrder } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { WaveDrawer } from "../waves/wave-drawer";

/** A wave of the chosen work orders, where they can be picked on one walk. */
export function ChosenWave({ chosen, onMade }: { chosen: readonly WorkOrder[]; onMade: () => void }) {
  const { t } = useText();
  const [isMaking, setMaking] = useState(false);
  const [first] = chosen;
  if (!first) return null;
  const isOneWalk = chosen.every(({ state, location_id }) => isUntouched(state) && location_id === first.location_id);
  return (
    <div className="flex flex-wrap items-center gap-3 px-6 py-3">
      <Button size="small" variant="secondary" disabled={!isOneWalk} onClick={() => setMaking(true)}>{t("waves.make")}</Button>
      {!isOneWalk && <Text size="small" className="text-ui-fg-subtle">{t("waves.onlyUntouched")}</Text>}
      {isMaking && <WaveDrawer locationId={first.location_id} chosen={chosen.map(({ id }) => id)} onClose={() => setMaking(false)} onMade={onMade} />}
    </div>
  );
}
