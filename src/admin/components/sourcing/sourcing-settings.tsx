import { LocationsSection } from "./locations-section";
import { RulesSection } from "./rules-section";

/** By which rules, and out of which locations, orders are served. */
export const SourcingSettings = () => (
  <div className="flex flex-col gap-y-3">
    <RulesSection />
    <LocationsSection />
  </div>
);
