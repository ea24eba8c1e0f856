import { defineRouteConfig } from "@medusajs/admin-sdk";
import { HouseStar } from "@medusajs/icons";
import { BoardSection } from "../../components/board/board-section";

const BoardPage = () => <BoardSection />;

export const config = defineRouteConfig({ label: "menu.doorstep", translationNs: "doorstep", icon: HouseStar });

export default BoardPage;
