import { Label, Select, Text } from "@medusajs/ui";
import { useId } from "react";
import { useCartonAdvice, useCartons } from "../../lib/queries/warehouse";
import { useText } from "../../lib/use-text";

const NONE = "none";

/** Which cartons to take for what is picked, and the one that it is packed in. */
export function CartonAdvice({ workOrderId, value, onChange }: { workOrderId: string; value: string; onChange: (id: string) => void }) {
  const { t } = useText();
  const id = useId();
  const cartons = useCartons().data ?? [];
  const { data: advice } = useCartonAdvice(workOrderId);
  if (!cartons.length) return null;
  const words = advice?.cartons?.length
    ? t("workOrders.takeCartons", { cartons: advice.cartons.map(({ name, fill }) => t("workOrders.cartonFill", { name, percent: Math.round(fill * 100) })).join(", ") })
    : advice?.unknown.length ? t("workOrders.noSizes", { items: advice.unknown.join(", ") }) : null;
  return (
    <div className="flex flex-col gap-y-2">
      {words && <Text size="small">{words}</Text>}
      <div className="w-64 max-w-full">
        <Label htmlFor={id} size="small">{t("workOrders.carton")}</Label>
        <Select size="small" value={value || NONE} onValueChange={(next) => onChange(next === NONE ? "" : next)}>
          <Select.Trigger id={id}><Select.Value /></Select.Trigger>
          <Select.Content>
            <Select.Item value={NONE}>{t("workOrders.noCarton")}</Select.Item>
            {cartons.map((carton) => <Select.Item key={carton.id} value={carton.id}>{carton.name}</Select.Item>)}
          </Select.Content>
        </Select>
      </div>
    </div>
  );
}
