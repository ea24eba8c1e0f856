import { Container } from "@medusajs/ui";
import { useParcel } from "../../lib/queries/trackers";
import { Answer } from "../common/answer";
import { DeedsSection } from "./deeds-section";
import { MatterSection } from "./matter-section";
import { ParcelHead } from "./parcel-head";
import { WaySection } from "./way-section";

/** One parcel: how it stands, what is the matter, its way, and what people did about it. */
export function ParcelDetailPage({ id }: { id: string }) {
  const query = useParcel(id);
  if (!query.data) return <Container className="p-0"><Answer query={query}>{() => null}</Answer></Container>;
  const parcel = query.data;
  return (
    <div className="flex flex-col gap-y-3">
      <ParcelHead parcel={parcel} now={query.dataUpdatedAt} />
      <MatterSection parcel={parcel} />
      <WaySection parcel={parcel} />
      <DeedsSection parcel={parcel} />
    </div>
  );
}
