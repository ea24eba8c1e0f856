import { Button, Checkbox, Container, Heading, Input, Label } from "@medusajs/ui";
import { useId, useState } from "react";
import { useWorkOrderActions } from "../../lib/queries/work-orders";
import type { WorkOrder } from "../../lib/types";
import { usePackScans } from "../../lib/use-pack-scans";
import { useText } from "../../lib/use-text";
import { Problem } from "../common/problem";
import { CartonAdvice } from "./carton-advice";
import { PackChecklist } from "./pack-checklist";
import { PackScanForm } from "./pack-scan-form";

/** Every piece is scanned into the parcel before it is closed, also of what goes together with it; instructions must be read first. */
export function PackSection({ order }: { order: WorkOrder }) {
  const { t } = useText();
  const id = useId();
  const [weight, setWeight] = useState("");
  const [note, setNote] = useState("");
  const [carton, setCarton] = useState("");
  const [read, setRead] = useState(false);
  const works = [order, ...(order.together ?? []).filter(({ state }) => state !== "shipped")];
  const { pack, refuse } = useWorkOrderActions(order.id);
  const { scans, counted, wrong, scan, undo, clear, isWhole } = usePackScans(works, refuse.mutate);
  const mustRead = works.some(({ instructions, gift_message }) => instructions || gift_message);
  if (order.state !== "picked" || works.some(({ state }) => state !== "picked" && state !== "packed")) return null;
  const close = () => pack.mutate({
    scans, ...(weight && { weight_grams: Number(weight) }), ...(weight && note && { weight_note: note }), ...(carton && { carton_id: carton }), ...(mustRead && { acknowledge_instructions: read }),
  }, { onSuccess: clear });
  return (
    <Container className="flex flex-col gap-y-4 px-6 py-4">
      <Heading level="h2">{t("workOrders.pack")}</Heading>
      <PackScanForm onScan={scan} wrong={wrong} />
      <PackChecklist counted={counted} onUndo={scans.length ? undo : undefined} />
      <CartonAdvice workOrderId={order.id} value={carton} onChange={setCarton} />
      <div className="flex flex-wrap gap-4">
        <div className="w-40">
          <Label htmlFor={`${id}-weight`} size="small">{t("workOrders.weight")}</Label>
          <Input id={`${id}-weight`} type="number" min={1} step={1} value={weight} onChange={(e) => setWeight(e.target.value)} />
        </div>
        {weight && (
          <div className="min-w-48 flex-1">
            <Label htmlFor={`${id}-note`} size="small">{t("workOrders.weightNote")}</Label>
            <Input id={`${id}-note`} value={note} onChange={(e) => setNote(e.target.value)} />
          </div>
        )}
      </div>
      {mustRead && (
        <div className="flex items-center gap-x-2">
          <Checkbox id={`${id}-read`} checked={read} onCheckedChange={(checked) => setRead(checked === true)} />
          <Label htmlFor={`${id}-read`} size="small">{t("workOrders.acknowledge")}</Label>
        </div>
      )}
      <Button size="small" className="self-start" disabled={!scans.length || (mustRead && !read)} isLoading={pack.isPending} onClick={close}>
        {isWhole ? t("workOrders.closeParcel") : t("workOrders.closePartial")}
      </Button>
      <Problem error={pack.error} />
    </Container>
  );
}
