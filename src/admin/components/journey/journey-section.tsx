import { Container, Heading } from "@medusajs/ui";
import { notesOf } from "../../lib/journey/notes";
import { useCasesOfOrder } from "../../lib/queries/cases";
import { useJourney } from "../../lib/queries/journey";
import { useMessages } from "../../lib/queries/messages";
import { useShipments } from "../../lib/queries/shipments";
import type { Journey } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { OpenRefunds } from "../shipments/open-refunds";
import { MessagesSection } from "./messages-section";
import { NextAction } from "./next-action";
import { Notes } from "./notes";
import { OrderCases } from "./order-cases";
import { PageLink } from "./page-link";
import { StepHeader } from "./step-header";
import { Timeline } from "./timeline";

/** An order's whole way: where it is, what comes next, what the shopper asked for and was told, and all that happened. */
export function JourneySection({ orderId }: { orderId: string }) {
  const { t } = useText();
  const query = useJourney(orderId);
  // What the parts below show is asked for beside the journey, not after it.
  useCasesOfOrder(orderId);
  useMessages(orderId);
  useShipments(orderId);
  const page = query.data?.order_url;
  return (
    <Container className="divide-y overflow-hidden p-0" role="region" aria-label={t("journey.title")} data-testid="doorstep-journey">
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <Heading level="h2">{t("journey.title")}</Heading>
        {page && <PageLink orderId={orderId} url={page} />}
      </div>
      <Answer query={query} rows={6}>{(journey, now) => <JourneyBody journey={journey} now={now} />}</Answer>
    </Container>
  );
}

function JourneyBody({ journey, now }: { journey: Journey; now: number }) {
  const notes = notesOf(journey.entries);
  return (
    <>
      <StepHeader steps={journey.steps} now={now} />
      <NextAction action={journey.next_action} now={now} />
      <OpenRefunds orderId={journey.order_id} />
      {notes && <Notes notes={notes} />}
      <OrderCases orderId={journey.order_id} />
      <MessagesSection orderId={journey.order_id} />
      <Timeline entries={journey.entries} now={now} />
    </>
  );
}
