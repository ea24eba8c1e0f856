import { Label, RadioGroup, Text } from "@medusajs/ui";
import { useId, useState } from "react";
import { type StockedItem, useItemsFound } from "../../lib/queries/bins";
import { useDebounced } from "../../lib/use-debounced";
import { useText } from "../../lib/use-text";
import { Loading } from "../common/loading";
import { Problem } from "../common/problem";
import { SearchField } from "../common/search-field";

/** An item of the stock, looked for by its name or SKU. */
export function ItemField({ value, onChange }: { value: StockedItem | undefined; onChange: (item: StockedItem) => void }) {
  const { t } = useText();
  const id = useId();
  const [text, setText] = useState("");
  const q = useDebounced(text.trim());
  const { data, isLoading, error } = useItemsFound(q);
  return (
    <div className="flex flex-col gap-y-3 [&>div:first-child]:sm:w-full">
      <SearchField label={t("bins.findItem")} value={text} onChange={setText} />
      {isLoading && <Loading rows={2} />}
      <Problem error={error} />
      {data?.length === 0 && <Text role="status" size="small" className="text-ui-fg-subtle">{t("bins.noItem")}</Text>}
      {data && data.length > 0 && (
        <RadioGroup aria-label={t("bins.item")} value={value?.id ?? ""} onValueChange={(next) => onChange(data.find((item) => item.id === next)!)} className="flex flex-col gap-y-2">
          {data.map((item) => (
            <div key={item.id} className="flex items-center gap-x-3">
              <RadioGroup.Item id={`${id}-${item.id}`} value={item.id} />
              <Label htmlFor={`${id}-${item.id}`} size="small" className="min-w-0 break-words">{[item.title, item.sku].filter(Boolean).join(" · ")}</Label>
            </div>
          ))}
        </RadioGroup>
      )}
    </div>
  );
}
