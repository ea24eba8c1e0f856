import { useState } from "react";
import { asTyped, number, typedNumber } from "../../lib/numbers";
import { useSetPolicy } from "../../lib/queries/stock-actions";
import type { Policy, StockItem } from "../../lib/stock/types";
import { done } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { DateField } from "../common/date-field";
import { FormDrawer } from "../common/form-drawer";
import { NumberField } from "../common/number-field";
import { SwitchField } from "../common/switch-field";

/** Where a policy holds: at a location, or (nulls) wherever the item lies. */
export type Place = { id: string; name: string } | { id: null; name: null };

/** How an item is sold, to be changed. */
export function PolicyDrawer({ item, place, onClose }: { item: StockItem; place: Place; onClose: () => void }) {
  const { t, locale } = useText();
  const policyOf = (id: string | null): Policy | undefined => item.policies.find(({ location_id }) => location_id === id);
  const [own, whole] = [policyOf(place.id), policyOf(null)];
  const [safety, setSafety] = useState(asTyped(own?.safety_stock));
  const [low, setLow] = useState(asTyped(own?.low_stock_at));
  const [limit, setLimit] = useState(asTyped(own?.backorder_limit));
  const [release, setRelease] = useState(own?.release_at ? new Date(own.release_at) : null);
  const [line, setLine] = useState(own?.waiting_line ?? false);
  const save = useSetPolicy(item.id);
  const name = item.sku ?? item.title ?? "";
  const amounts = { safety_stock: typedNumber(safety), low_stock_at: typedNumber(low) };
  const ofItem = { backorder_limit: typedNumber(limit), release_at: release?.toISOString() ?? null, waiting_line: line };
  const submit = () =>
    save.mutate(place.id === null ? { ...amounts, ...ofItem } : { location_id: place.id, ...amounts }, done(t("stockItem.saved"), onClose));
  const follows = (value: number | null | undefined) =>
    place.id === null ? undefined : t("stockItem.asItem", { quantity: value === null || value === undefined ? t("stockItem.none") : number(value, locale) });
  return (
    <FormDrawer
      title={place.id === null ? t("stockItem.policyTitle", { item: name }) : t("stockItem.policyTitleAt", { item: name, location: place.name })}
      description={t(place.id === null ? "stockItem.policyText" : "stockItem.policyTextAt")}
      onClose={onClose} onSubmit={submit} isPending={save.isPending} error={save.error}
    >
      <NumberField label={t("stockItem.safetyStock")} hint={t("stockItem.safetyStockHint")} min={0} value={safety} placeholder={follows(whole?.safety_stock)} onChange={setSafety} />
      <NumberField label={t("stockItem.lowStockAt")} hint={t("stockItem.lowStockAtHint")} min={0} value={low} placeholder={follows(whole?.low_stock_at)} onChange={setLow} />
      {place.id === null && (
        <>
          <NumberField label={t("stockItem.backorderLimit")} hint={t("stockItem.backorderLimitHint")} min={0} value={limit} onChange={setLimit} />
          <DateField label={t("stockItem.releaseAt")} hint={t("stockItem.releaseAtHint")} granularity="minute" value={release} onChange={setRelease} />
          <SwitchField label={t("stockItem.waitingLine")} hint={t("stockItem.waitingLineHint")} checked={line} onChange={setLine} />
        </>
      )}
    </FormDrawer>
  );
}
