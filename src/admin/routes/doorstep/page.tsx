import { defineRouteConfig } from "@medusajs/admin-sdk";
import { HouseStar } from "@medusajs/icons";
import { Breadcrumb } from "../../components/common/breadcrumb";
import { TodayPage } from "../../components/today/today-page";

const Today = () => <TodayPage />;

export const config = defineRouteConfig({ label: "menu.doorstep", translationNs: "doorstep", icon: HouseStar });

export const handle = { breadcrumb: () => <Breadcrumb name="today.title" /> };

export default Today;
