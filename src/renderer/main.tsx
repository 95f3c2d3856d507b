import { createRoot } from 'react-dom/client'

createRoot(document.body).render('街道指挥台')
