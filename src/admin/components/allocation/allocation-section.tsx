import { Button, Container, Text } from "@medusajs/ui";
import { useState } from "react";
import { useAllocation } from "../../lib/queries/allocation";
import type { Allocation } from "../../lib/stock/types";
import { useText } from "../../lib/use-text";
import { Failed } from "../common/failed";
import { SectionHeader } from "../common/section-header";
import { AllocationLines } from "./allocation-lines";
import { DecisionText } from "./decision-text";
import { SourceElsewhere } from "./source-elsewhere";

type Props = { orderId: string; displayId: number | undefined };

/** Where an order's goods come from, and why. Nothing for an order that no stock was allocated to. */
export function AllocationSection({ orderId, displayId }: Props) {
  const { t } = useText();
  const query = useAllocation(orderId);
  if (query.isLoading || query.data?.lines.length === 0) return null;
  return (
    <Container className="divide-y overflow-hidden p-0" role="region" aria-label={t("allocation.title")} data-testid="doorstep-allocation">
      {query.data ? <AllocationBody allocation={query.data} orderId={orderId} displayId={displayId} now={query.dataUpdatedAt} /> : <Failed error={query.error} retry={query.refetch} />}
    </Container>
  );
}

function AllocationBody({ allocation, orderId, displayId, now }: Props & { allocation: Allocation; now: number }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const { can_resource: canMove, why_not_code: whyNot } = allocation;
  return (
    <>
      <SectionHeader title={t("allocation.title")}>
        {/* A button that is merely shown as disabled can still be reached, so that its reason is heard. */}
        <Button
          size="small" variant="secondary" aria-disabled={!canMove} aria-describedby={canMove ? undefined : `${orderId}-why-not`}
          className={canMove ? undefined : "text-ui-fg-subtle cursor-not-allowed"} onClick={() => canMove && setOpen(true)}
        >
          {t("allocation.sourceElsewhere")}
        </Button>
      </SectionHeader>
      <AllocationLines lines={allocation.lines} />
      <DecisionText allocation={allocation} now={now} />
      {whyNot && <Text id={`${orderId}-why-not`} size="small" className="text-ui-fg-subtle px-6 py-3">{t("allocation.fixed")} {t(`allocation.whyNot.${whyNot}`)}</Text>}
      {isOpen && <SourceElsewhere orderId={orderId} displayId={displayId} allocation={allocation} onClose={() => setOpen(false)} />}
    </>
  );
}
