import { Button, Checkbox, Container, Heading, Input, Label } from "@medusajs/ui";
import { type FormEvent, useId, useState } from "react";
import { useWorkOrderActions } from "../../lib/queries/work-orders";
import type { WorkOrder } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { Problem } from "../common/problem";

/** Packs everything that is picked and not yet in a package into one; instructions must be read first. */
export function PackSection({ order }: { order: WorkOrder }) {
  const { t } = useText();
  const id = useId();
  const [weight, setWeight] = useState("");
  const [read, setRead] = useState(false);
  const { pack } = useWorkOrderActions(order.id);
  const mustRead = Boolean(order.instructions || order.gift_message);
  if (order.state !== "picked") return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const items = (order.lines ?? [])
      .map((line) => ({ line_id: line.id, quantity: line.picked_quantity - line.packed_quantity }))
      .filter((item) => item.quantity > 0);
    pack.mutate({ items, ...(weight ? { weight_grams: Number(weight) } : {}), ...(mustRead ? { acknowledge_instructions: read } : {}) });
  };
  return (
    <Container className="px-6 py-4">
      <form onSubmit={submit} className="flex flex-col gap-y-4">
        <Heading level="h2">{t("workOrders.pack")}</Heading>
        <div className="w-56">
          <Label htmlFor={`${id}-weight`} size="small">{t("workOrders.weight")}</Label>
          <Input id={`${id}-weight`} type="number" min={1} step={1} value={weight} onChange={(e) => setWeight(e.target.value)} />
        </div>
        {mustRead && (
          <div className="flex items-center gap-x-2">
            <Checkbox id={`${id}-read`} checked={read} onCheckedChange={(checked) => setRead(checked === true)} />
            <Label htmlFor={`${id}-read`} size="small">{t("workOrders.acknowledge")}</Label>
          </div>
        )}
        <Button type="submit" size="small" className="self-start" disabled={mustRead && !read} isLoading={pack.isPending}>{t("workOrders.pack")}</Button>
        <Problem error={pack.error} />
      </form>
    </Container>
  );
}
