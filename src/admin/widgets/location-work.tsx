import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { LocationWorkSection } from "../components/location/location-work-section";

const LocationWorkWidget = ({ data }: { data: { id: string } }) => <LocationWorkSection locationId={data.id} />;

export const config = defineWidgetConfig({ zone: "location.details", id: "doorstep:location-work" });

export default LocationWorkWidget;
