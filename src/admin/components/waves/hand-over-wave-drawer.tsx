import { useState } from "react";
import { useHandOverWave, type Wave } from "../../lib/queries/waves";
import { done } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { FormDrawer } from "../common/form-drawer";
import { BACK_TO_ALL, HandOverField } from "./hand-over-field";

/** Gives what is left of a wave to another picker, or, while nothing of it is picked, back to all. */
export function HandOverWaveDrawer({ wave, onClose }: { wave: Wave; onClose: () => void }) {
  const { t } = useText();
  const [to, setTo] = useState("");
  const give = useHandOverWave(wave.id);
  return (
    <FormDrawer
      title={t("waves.handOverTitle", { name: wave.name })} description={t("waves.handOverText")} submit={t("waves.handOver")} canSubmit={to !== ""} isPending={give.isPending} error={give.error} onClose={onClose}
      onSubmit={() => give.mutate(to === BACK_TO_ALL ? null : to, done(t("waves.handedOver"), onClose))}
    >
      <HandOverField locationId={wave.location_id} from={wave.picker_id} canGiveBack={wave.picked === 0} value={to} onChange={setTo} />
    </FormDrawer>
  );
}
