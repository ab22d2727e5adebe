import './fonts.css'
import './theme.css'
import './print.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { LanguageProvider, loadLanguage } from './i18n'
import { newQueryClient } from './platform/queries'
import { applyTextSize } from './platform/settings'
import { AppRoutes } from './routes'
import { ToastProvider } from './ui/Toast'

applyTextSize()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const language = await loadLanguage()

createRoot(root).render(
  <StrictMode>
    <LanguageProvider start={language}>
      <QueryClientProvider client={newQueryClient()}>
        <BrowserRouter>
          <ToastProvider>
            <AppRoutes />
          </ToastProvider>
        </BrowserRouter>
      </QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
)
