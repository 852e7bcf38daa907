import "./styles/page.css";
import { createRoot } from 'react-dom/client';

createRoot(document.getElementById('page')!).render(<p>Phrasewatch</p>);
