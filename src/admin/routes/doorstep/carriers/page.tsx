import { defineRouteConfig } from "@medusajs/admin-sdk";
import { CarriersPage } from "../../../components/carriers/carriers-page";
import { Breadcrumb } from "../../../components/common/breadcrumb";

const CarriersRoute = () => <CarriersPage />;

export const config = defineRouteConfig({ label: "menu.carriers", translationNs: "doorstep", rank: 2.5 });

export const handle = { breadcrumb: () => <Breadcrumb name="carriers.title" /> };

export default CarriersRoute;
