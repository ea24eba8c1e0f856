import { Input } from "@medusajs/ui";
import { useState } from "react";
import { type Carton, useWarehouseActions } from "../../lib/queries/warehouse";
import { useText } from "../../lib/use-text";
import { Field } from "../common/field";
import { FormDrawer } from "../common/form-drawer";
import { NumberField } from "../common/number-field";

const SIDES = ["length", "width", "height"] as const;

/** A carton's name, which stays, and its sizes. */
export function CartonDrawer({ carton, onClose }: { carton: Carton | undefined; onClose: () => void }) {
  const { t } = useText();
  const { putCarton } = useWarehouseActions();
  const text = (value: number | null | undefined) => (value === null || value === undefined ? "" : String(value));
  const [name, setName] = useState(carton?.name ?? "");
  const [sides, setSides] = useState({ length: text(carton?.length_mm), width: text(carton?.width_mm), height: text(carton?.height_mm) });
  const [weight, setWeight] = useState(text(carton?.weight_grams));
  const [most, setMost] = useState(text(carton?.max_grams));
  const save = () => putCarton.mutate({
    name: name.trim(), length_mm: Number(sides.length), width_mm: Number(sides.width), height_mm: Number(sides.height), weight_grams: Number(weight || 0), max_grams: most ? Number(most) : null,
  }, { onSuccess: onClose });
  return (
    <FormDrawer
      title={carton ? t("warehouse.editCarton", { name: carton.name }) : t("warehouse.addCarton")} onClose={onClose} onSubmit={save} isPending={putCarton.isPending} error={putCarton.error}
      canSubmit={name.trim() !== "" && SIDES.every((side) => Number(sides[side]) > 0)}
    >
      <Field label={t("warehouse.carton.name")}>{(ids) => <Input {...ids} value={name} disabled={Boolean(carton)} onChange={(e) => setName(e.target.value)} />}</Field>
      {SIDES.map((side) => <NumberField key={side} label={t(`warehouse.${side}`)} value={sides[side]} min={1} step={1} isRequired onChange={(value) => setSides({ ...sides, [side]: value })} />)}
      <NumberField label={t("warehouse.weight")} value={weight} min={0} step={1} onChange={setWeight} />
      <NumberField label={t("warehouse.most")} hint={t("warehouse.mostHint")} value={most} min={1} step={1} onChange={setMost} />
    </FormDrawer>
  );
}
