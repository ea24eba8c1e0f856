import { Container } from "@medusajs/ui";
import { useCase } from "../../lib/queries/cases";
import { Answer } from "../common/answer";
import { CaseHead } from "./case-head";
import { ConversationSection } from "./conversation-section";
import { ItemsSection } from "./items-section";
import { OthersSection } from "./others-section";
import { ParcelsSection } from "./parcels-section";
import { RemediesSection } from "./remedies-section";

/** One case: what it is about, what was said, what is done about it, and how the goods went. */
export function CasePage({ id }: { id: string }) {
  const query = useCase(id);
  if (!query.data) return <Container className="p-0"><Answer query={query}>{() => null}</Answer></Container>;
  const detail = query.data;
  return (
    <div className="flex flex-col gap-y-3">
      <CaseHead detail={detail} now={query.dataUpdatedAt} />
      <ItemsSection detail={detail} />
      <ConversationSection detail={detail} />
      <RemediesSection detail={detail} />
      <ParcelsSection detail={detail} />
      <OthersSection detail={detail} now={query.dataUpdatedAt} />
    </div>
  );
}
