import { Link } from "@tanstack/react-router";
import styles from "./Frame.module.css";
import { navigation } from "./navigation";
import { useFrameTexts } from "./texts";

export function SideNavigation() {
  const texts = useFrameTexts();
  return (
    <nav className={styles.nav} aria-label={texts.mainNavigation}>
      <ul>
        {navigation.map((item) => (
          <li key={item.to}>
            <Link to={item.to} activeOptions={{ exact: item.to === "/", includeSearch: false }}>
              {item.icon}
              {texts.pages[item.text]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
