import { useState } from "react";
import { type Task, useWarehouseActions } from "../../lib/queries/warehouse";
import { useText } from "../../lib/use-text";
import { Choice } from "../common/choice";
import { Field } from "../common/field";
import { FormDrawer } from "../common/form-drawer";
import { NumberField } from "../common/number-field";

/** Radix takes no empty value. */
const ELSEWHERE = "-";

/** How many pieces were brought into a bin, and out of which one. */
export function FillUpDrawer({ task, onClose }: { task: Task; onClose: () => void }) {
  const { t } = useText();
  const [brought, setBrought] = useState("");
  const [from, setFrom] = useState(task.from[0]?.bin ?? ELSEWHERE);
  const { finishTask } = useWarehouseActions();
  const origins = [
    ...task.from.map(({ bin, quantity }) => ({ value: bin, label: quantity === null ? bin : `${bin} (${quantity})` })),
    { value: ELSEWHERE, label: t("warehouse.elsewhere") },
  ];
  return (
    <FormDrawer
      title={task.bin ? t("warehouse.fillUpTitle", { bin: task.bin }) : t("warehouse.kind.replenish")} description={task.title}
      canSubmit={/^\d+$/.test(brought)} isPending={finishTask.isPending} error={finishTask.error} onClose={onClose}
      onSubmit={() => finishTask.mutate({ id: task.id, brought_quantity: Number(brought), from_bin: from === ELSEWHERE ? null : from }, { onSuccess: onClose })}
    >
      <NumberField label={t("warehouse.brought")} value={brought} onChange={setBrought} min={0} step={1} isRequired />
      {task.from.length > 0 && (
        <Field label={t("warehouse.broughtFrom")}>
          {({ id }) => <Choice id={id} label={t("warehouse.broughtFrom")} value={from} options={origins} onChange={setFrom} />}
        </Field>
      )}
    </FormDrawer>
  );
}
