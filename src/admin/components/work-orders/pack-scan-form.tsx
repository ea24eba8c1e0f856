import { Alert, Button, Input, Label } from "@medusajs/ui";
import { type FormEvent, useId, useRef, useState } from "react";
import type { WrongScan } from "../../lib/use-pack-scans";
import { useText } from "../../lib/use-text";

/** A field that a hand scanner types into: each Enter is one piece that goes into the parcel. */
export function PackScanForm({ onScan, wrong }: { onScan: (barcode: string) => void; wrong: WrongScan | undefined }) {
  const { t } = useText();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [barcode, setBarcode] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (barcode.trim()) onScan(barcode.trim());
    setBarcode("");
    field.current?.focus();
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-y-3">
      <div className="flex items-end gap-3">
        <div className="min-w-0 flex-1">
          <Label htmlFor={id} size="small">{t("workOrders.packScan")}</Label>
          <Input id={id} ref={field} autoComplete="off" value={barcode} onChange={(e) => setBarcode(e.target.value)} />
        </div>
        <Button type="submit" variant="secondary">{t("workOrders.scan")}</Button>
      </div>
      {wrong && <Alert variant="error" role="alert">{t(`workOrders.wrong.${wrong.why}`, { barcode: wrong.barcode })}</Alert>}
    </form>
  );
}
