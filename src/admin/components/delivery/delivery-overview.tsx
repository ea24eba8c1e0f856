import { LanesSection } from "./lanes-section";
import { LocationsSection } from "./locations-section";
import { ScoreSection } from "./score-section";
import { TransitSection } from "./transit-section";

/** What shoppers are promised: how well it was kept, and what it is reckoned from. */
export const DeliveryOverview = () => (
  <div className="flex flex-col gap-y-3">
    <ScoreSection />
    <LocationsSection />
    <TransitSection />
    <LanesSection />
  </div>
);
