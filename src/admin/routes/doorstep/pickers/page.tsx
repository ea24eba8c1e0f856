import { Breadcrumb } from "../../../components/common/breadcrumb";
import { PickersSection } from "../../../components/pickers/pickers-section";

const PickersPage = () => <PickersSection />;

export const handle = { breadcrumb: () => <Breadcrumb name="pickers.title" /> };

export default PickersPage;
