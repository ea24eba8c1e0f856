import { useState } from "react";
import { type Bin, useSaveBin } from "../../lib/queries/bins";
import { done } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { FormDrawer } from "../common/form-drawer";
import { NumberField } from "../common/number-field";
import { SwitchField } from "../common/switch-field";
import { TextField } from "../pickers/text-field";

/** A bin's code, which stays, its zone, and where it comes on the walk. */
export function BinDrawer({ bin, locationId, onClose }: { bin: Bin | undefined; locationId: string; onClose: () => void }) {
  const { t } = useText();
  const [code, setCode] = useState(bin?.code ?? "");
  const [zone, setZone] = useState(bin?.zone ?? "");
  const [place, setPlace] = useState(bin ? String(bin.path_order) : "");
  const [isReserve, setReserve] = useState(bin?.kind === "reserve");
  const save = useSaveBin();
  const submit = () => save.mutate(
    { location_id: locationId, code: code.trim(), zone: zone.trim() || null, kind: isReserve ? "reserve" : "pick", ...(place !== "" && { path_order: Number(place) }) },
    done(t("bins.saved", { code: code.trim() }), onClose)
  );
  return (
    <FormDrawer title={bin ? t("bins.editTitle", { code: bin.code }) : t("bins.add")} onClose={onClose} onSubmit={submit} canSubmit={code.trim() !== "" && /^\d*$/.test(place)} isPending={save.isPending} error={save.error}>
      {!bin && <TextField label={t("bins.code")} hint={t("bins.codeHint")} value={code} onChange={setCode} maxLength={100} />}
      <TextField label={t("bins.zone")} hint={t("bins.zoneHint")} value={zone} onChange={setZone} maxLength={100} />
      <NumberField label={t("bins.order")} hint={t("bins.orderHint")} value={place} onChange={setPlace} min={0} step={1} />
      <SwitchField label={t("bins.reserve")} hint={t("bins.reserveHint")} checked={isReserve} onChange={setReserve} />
    </FormDrawer>
  );
}
