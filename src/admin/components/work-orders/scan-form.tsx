import { Button, Input, Label, Text } from "@medusajs/ui";
import { type FormEvent, useId, useRef, useState } from "react";
import { useScanner } from "../../lib/use-scanner";
import { useText } from "../../lib/use-text";
import { Problem } from "../common/problem";

/** A field that a hand scanner types into: it keeps the focus, and Enter sends the scan. */
export function ScanForm({ workOrderId }: { workOrderId: string }) {
  const { t } = useText();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [barcode, setBarcode] = useState("");
  const [quantity, setQuantity] = useState("1");
  const { send, error, isPending, counted } = useScanner(workOrderId);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const code = barcode.trim();
    if (!code || isPending) return;
    await send(code, Number(quantity)).then(() => setBarcode(""), () => field.current?.select());
    field.current?.focus();
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-y-3">
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-48 flex-1">
          <Label htmlFor={`${id}-code`} size="small">{t("workOrders.barcode")}</Label>
          <Input id={`${id}-code`} ref={field} autoFocus autoComplete="off" aria-describedby={`${id}-hint`} value={barcode} onChange={(e) => setBarcode(e.target.value)} />
        </div>
        <div className="w-24">
          <Label htmlFor={`${id}-quantity`} size="small">{t("workOrders.quantity")}</Label>
          <Input id={`${id}-quantity`} type="number" min={1} step={1} required value={quantity} onChange={(e) => setQuantity(e.target.value)} />
        </div>
        <Button type="submit" isLoading={isPending}>{t("workOrders.scan")}</Button>
      </div>
      <Text id={`${id}-hint`} size="small" className="text-ui-fg-subtle">{t("workOrders.scanHint")}</Text>
      <Problem error={error} />
      <Text role="status" size="small">{counted && !error ? t("workOrders.scanned", { barcode: counted }) : ""}</Text>
    </form>
  );
}
