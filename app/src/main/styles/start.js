// Runs before anything is drawn, so that nothing is seen to jump. Takes itself back if the script proper cannot come.
const root = document.documentElement
if ('noModule' in HTMLScriptElement.prototype) root.classList.add('js-enabled')
addEventListener('error', (event) => event.target.type === 'module' && root.classList.remove('js-enabled'), true)
