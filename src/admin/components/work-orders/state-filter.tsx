import { Select } from "@medusajs/ui";
import { WORK_ORDER_STATES } from "../../../modules/warehouse/rules/work-order-states";
import { useText } from "../../lib/use-text";

/** Stands for no filter: a select cannot hold an empty value. */
export const ALL = "all";

/** Shows the work orders of one state only. */
export function StateFilter({ value, onChange }: { value: string; onChange: (state: string) => void }) {
  const { t } = useText();
  return (
    <Select size="small" value={value} onValueChange={onChange}>
      <Select.Trigger aria-label={t("workOrders.stateFilter")} className="w-44"><Select.Value /></Select.Trigger>
      <Select.Content>
        <Select.Item value={ALL}>{t("workOrders.allStates")}</Select.Item>
        {WORK_ORDER_STATES.map((state) => <Select.Item key={state} value={state}>{t(`workOrders.state.${state}`)}</Select.Item>)}
      </Select.Content>
    </Select>
  );
}
