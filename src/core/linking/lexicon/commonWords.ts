/**
 * Words that are more often something else than the name that they also are: such a name is linked only
 * where something speaks for it. All are folded as texts are: Muller.
 */
const KATAKANA =
  'グラフ グラム パラサイト ボルト トランプ ライス ブッシュ ヒル ストーン ベル ロック ブラウン グリーン ブラック ホワイト グレー ウッド ウッズ キング クイーン クイーンズ ベーカー カーター ペイジ ページ クルーズ バーガー ベーコン マーチ ウォーカー ハンター パーカー ホープ グレース フェイス メイ ローズ バード ベリー サンド ピース コーン スパイス ハート ゲート ゲーツ クック マスク コール ハリス メイン シシ シー ミレー ダン ナイス アップル アマゾン テスラ メタ オラクル シェル ターゲット ギャップ バイト ビル ジャック ジャージー ポール ピーター マーク フランク スター サン ムーン ライト ナイト デイ サマー ウィンター フォックス ウルフ ライオン タイガー クレーン スワン バットマン カード ボール ゴール スコット コックス ヤング ロング ショート リッチ スモール ストロング スミス ミラー テイラー テーラー フィッシャー シェフ ガードナー バトラー ポーター カーペンター メイソン ポッター ウィーバー コーチ キャプテン ブルック フィールド フォード リバー レイク マウント ポート チャーチ テンプル クロス ベルト ワット オーム ケルビン ニュートン ジュール パスカル ヘルツ ファラド ボンド ポンド ペニー マネー プライス コスト セール マーケット ストリート パーク スクエア ガーデン リーフ フラワー リリー デイジー バイオレット ルビー パール オパール ジェム ゴールド シルバー コリンズ ジョーダン カナリア ケーキ クッキー カレー リー ベスト ウェスト イースト ノース サウス キー ノート ブック レター ワード ペン クリップ ピン ネイル ハンマー ドリル ソー ジム ラム ハム ソース ソルト ペッパー ミント セージ ジンジャー ワイン ジン コニャック ボルドー アルマーニ シャネル バーバリー コッホ クライン カント マルクス ビーン ロビン モーター エンジン ギア ホイール タイヤ パンク ポップ ジャズ ブルース ソウル テンポ リズム マイク スピーカー チャーリー アルファ ベータ デルタ オメガ サラ ミサ ミラ カマラ ルーク レイ リード ロード ケイン ケージ コーエン ベッカー ラスト ファースト セカンド オレンジ ホーク ホークス ホーン ドレイク フロスト スノー レイン ストーム ウィンド クラウド サンダー フラッシュ ブレイク ヒート スイート バター クリーム チーズ ハニー シュガー メロン レモン ライム チェリー プラム グレープ ピーチ バナナ マンゴー パイン トマト オニオン ポテト ナッツ オリーブ バジル ローズマリー タイム クローバー アイビー ウィロー オーク メープル ヘザー アイリス ジャスミン ダリア ロータス ポピー マーガレット チャンス フォーチュン マックス ミニ プライム エース ドミノ チェス ポーカー ダイス キャッシュ チェック ドラフト ノーブル ロイヤル プリンス プリンセス デューク バロン メイド ベイカー シェパード フォスター フォレスター チャンドラー クーパー ターナー タッカー ワイルド サベージ ブレイブ ハーディ ジャッジ ビショップ ポープ アボット ディーン モンク ウェルズ ブルックス ブリッジ ブリッジズ ミルズ ヒルズ グレン モス ミスト サンデー マンデー フライデー メロディ ハーモニー カノン セント フラン マルク ノア アダム イブ ボブ ビーフ ポーク チキン ソーセージ オスカー トニー オリバー コート ジャケット スーツ スカーフ ブーツ グローブ ハット キャップ バッグ ボーン フット ハンド アーム ヘッド アイ ブラッド キッド チャイルド ベビー マン レディ ロス ダイアナ ノルマ カルマ ペイン ペース ベース ベイ ケープ キャップス パンチ バンド バンク ボックス リーダー ライダー ドライバー ランナー ダンサー シンガー プレイヤー メンバー オーナー ファーマー グロース マクロ ミクロ ミクロン プロ アマ スイング バット グラブ ピッチ シュート パス ガス ケース ケント ハーバー パンサー フィリップ ジョージ チャールズ モリス モーリス メッセージ モード ラスク ラップ レース ロープ ワーク ワークス';
const ENGLISH =
  'Jersey Guinea Reading Bath Mobile Cork Split Nancy Tours Male Lima Rice Bush Brown Green Black White Gray Grey King Queen May Page Cook Cole Harris Baker Carter Smith Miller Taylor Fisher Gardner Butler Porter Carpenter Mason Potter Hunter Walker Parker Cruise Gates Jobs Hill Stone Bell Rock Wood Woods Hope Grace Faith Rose Bird Berry Peace Heart Fox Wolf Young Long Short Rich Small Strong Cox Field Ford Lake Church Temple Cross Bolt Bond Price Street Park Garden Lily Daisy Ruby Pearl Gold Silver Best West East North South Key Nice Apple Amazon Tesla Meta Oracle Shell Target Gap ICE Will Mark Bill Jack Frank Art Drew Chase Pat Sue Rob Bob Dick Polish Orange Buffalo Phoenix Sandwich Hamburg Champagne Java Victory Cash Moon Sun Lee Major Law Lord Dean Bishop Pope Prince Earl Duke Knight Judge Marshall Bacon Curry Ham Lamb Crane Swan Drake Finch Crow Hawk Blair Marsh Reed Banks Rivers Waters Wells Brooks Powers Sessions Pence Burns Rush Cruz Love Joy Sharp Swift Case Cage Hand Foot Head Day Summers Snow Frost Hale Haley Kerry Perry Bridges Mills Dale Glen Moss Hayes Wilde Savage Hardy Priest Abbot Monk Archer Shepherd Foster Turner Tucker Cooper Chandler Noble Royal Baron Penny Check Chance Fortune Grant Bright Bloom Flowers Plant Root Branch Leaf Oak Ash Maple Cherry Olive Basil Ginger Honey Sugar Candy Plum Peach Pepper Salt Bean Corn Barley Wheat Bread Butter Cheese Beef Pork Robin Jay Raven Nightingale Peacock Buck Stag Hart Bull Bear Lion Tiger Fish Pike Bass Salmon Storm Gale Rain Cloud Night Dawn Eve March April June August Friday Holly Ivy Heather Iris Jasmine Violet Poppy Miles Norm Rusty Sandy Carol Harmony Melody Christian General Ready Reason Battle Constant Sterling Banker Little Lovely Hood Cape Bay Pitt Potts Wall Ball Bills Dollar Franks Pound Rand Real Crown';
const GERMAN =
  'Mann Frau Sohn Kind Herr Orange Kohle Reisen Essen Koch Klein Groß Gross Lang Lange Kurz Jung Alt Schwarz Weiß Braun Grun Roth Muller Schmidt Schneider Schafer Bauer Becker Richter Konig Kaiser Wagner Zimmermann Jager Vogel Hahn Fuchs Stein Berg Wald Busch Baum Winter Sommer Herbst Engel Reich Frei Kraft Kohl Marz Ernst Lehrer Schuler Linke ICE Fischer Weber Kruger Kohler Kuhn Sauer Suß Scharf Stark Schnell Fromm Herzog Graf Furst Bischof Papst Probst Abt Vogt Hauptmann Lenz Morgen Abend Sonntag Freitag Montag Blum Blume Linde Eiche Buche Ast Zweig Korn Kraut Nuss Kirsch Fels Bach Brunnen Weg Strauß Adler Falke Specht Sperling Gans Hirsch Hase Igel Maus Kater Hund Ochs Stier Lamm Bock Ziegler Glaser Topfer Gerber Farber Wirth Gast Freund Feind Nachbar Gold Silber Eisen Stahl Kupfer Reis Mark Pfennig Heller Groschen Meister Schirmer Schreiber Forster Kanzler Pfeiffer Trommler Geiger Sanger Tanzer';
const KANJI =
  '南方 北方 東方 西方 中間 高見 正木 荒木 苹果 小米 河原 石橋 早川 大石 大木 大山 大川 石原 松原 大森 小森 大橋 黒木 平山 本田 大西 中西 大東 関東 東海 西部 南部 北部 大島 川口 河口 港 三角 安田 中央 平和 安全 高原 平田 水田 長谷 大谷石';

/** Trains and programmes go by the same letters as authorities do. */
const LETTERS = 'ICE';

/** The commonest surnames of Japan: a bearer who is not described could be anyone. */
const SURNAMES =
  '佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 斉藤 清水 山崎 阿部 森 池田 橋本 山下 石川 中島 前田 藤田 後藤 小川 岡田 村上 長谷川 近藤 石井 坂本 遠藤 藤井 青木 福田 三浦 西村 藤原 太田 松田 原田 岡本 中野 中川 小野 田村 竹内 金子 中山 和田 石田 工藤 上田 原 森田 酒井 横山 柴田 宮崎 宮本 内田 高木 谷口 安藤 丸山 今井 大野 高田 菅原 河野 武田 上野 千葉 杉山 村田 増田 小島 小山 大塚 平野 久保 渡部 松井 菊地 菊池 岩崎 松尾 佐野 木下 野口 野村 新井 林 東 西 南 北';

const setOf = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((words) => words.split(' ')));
const EAST_ASIAN = setOf(KATAKANA, KANJI, LETTERS, SURNAMES);
const IN_ENGLISH = setOf(ENGLISH);
const IN_GERMAN = setOf(GERMAN);

/** Whether a form may well be something else than a name in a language, or anybody’s name. */
export function isCommon(form: string, language: string): boolean {
  return (
    EAST_ASIAN.has(form) ||
    (language.startsWith('en') && IN_ENGLISH.has(form)) ||
    (language.startsWith('de') && IN_GERMAN.has(form))
  );
}
