import { defineRouteConfig } from "@medusajs/admin-sdk";
import { HouseStar } from "@medusajs/icons";
import { Breadcrumb } from "../../components/common/breadcrumb";
import { BoardSection } from "../../components/board/board-section";

const BoardPage = () => <BoardSection />;

export const config = defineRouteConfig({ label: "menu.doorstep", translationNs: "doorstep", icon: HouseStar });

export const handle = { breadcrumb: () => <Breadcrumb name="board.title" /> };

export default BoardPage;
