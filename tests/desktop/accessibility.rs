//! Every page held against WCAG 2.1 A and AA in the real engine: light and dark, bokmål and nynorsk, on a small screen.

use crate::window::Window;

/// The pages that need no id.
const PAGES: &[&str] = &["/", "/meetings", "/cases", "/search?words=sak", "/history", "/settings", "/import"];

#[tokio::test]
async fn no_page_breaks_the_rules_light_in_bokmal_or_dark_in_nynorsk() {
    let window = Window::open().await;
    let mut found = window.violations_on("first start").await;
    window.press("Åpne eksempelråd").await;
    window.with_text("h1", "Oversikt").await;
    window.page.set_window_size(1024, 700).await.unwrap();
    let mut pages: Vec<String> = PAGES.iter().map(|page| (*page).to_owned()).collect();
    pages.extend(window.pages_with_ids().await);
    for (theme, language) in [("light", "nb"), ("dark", "nn")] {
        window.look(theme, language).await;
        for page in &pages {
            window.go(page).await;
            window.settled().await;
            let name = page.split(['?', '=']).next().unwrap_or_default().trim_matches('/').replace('/', "-");
            let name: String = name.chars().filter(|c| !c.is_ascii_digit()).collect();
            window.picture(&format!("{theme}-{language}-{name}")).await;
            found.extend(window.violations_on(&format!("{page} {theme} {language}")).await);
            if !window.fits_the_width().await {
                found.push(format!("{page} scrolls sideways on a screen of 1024 pixels"));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}
