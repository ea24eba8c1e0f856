import { BinsPage } from "../../../components/bins/bins-page";
import { Breadcrumb } from "../../../components/common/breadcrumb";

const BinsRoute = () => <BinsPage />;

export const handle = { breadcrumb: () => <Breadcrumb name="bins.title" /> };

export default BinsRoute;
