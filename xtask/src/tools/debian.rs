//! Packages of Debian and its kin, where we may install them.

use crate::outcome::{Failure, Outcome};
use crate::shell;

/// A package and the file by which one sees that it is there.
#[derive(Clone, Copy)]
pub(crate) struct Package {
    pub(crate) name: &'static str,
    pub(crate) sign: Sign,
}

/// How one sees that a package is there, whoever installed it.
#[derive(Clone, Copy)]
pub(crate) enum Sign {
    /// Any of these programs on the search path.
    Program(&'static [&'static str]),
    /// A folder that the package brings.
    Folder(&'static str),
}

impl Package {
    pub(crate) const fn of_program(name: &'static str, programs: &'static [&'static str]) -> Self {
        Self { name, sign: Sign::Program(programs) }
    }

    pub(crate) const fn of_folder(name: &'static str, folder: &'static str) -> Self {
        Self { name, sign: Sign::Folder(folder) }
    }

    fn is_there(&self) -> bool {
        match self.sign {
            Sign::Program(programs) => programs.iter().any(|program| shell::find(program).is_some()),
            Sign::Folder(folder) => std::path::Path::new(folder).is_dir(),
        }
    }
}

/// Installs those packages that are missing; fails with their names where that cannot be done.
pub(crate) fn install_packages(packages: &[Package]) -> Outcome {
    let names = missing(packages);
    if names.is_empty() {
        return Ok(());
    }
    println!("Not installed yet: {}.", names.join(", "));
    if !may_install() {
        let list = names.join(" ");
        return Err(Failure::new(format!(
            "Missing: {list}. Install them (on Debian, as root: apt-get install {list})."
        )));
    }
    shell::run(shell::program("apt-get").args(["update", "-qq"]))?;
    let mut command = shell::program("apt-get");
    command.args(["install", "-y", "-qq", "--no-install-recommends"]).args(&names);
    shell::run(command.env("DEBIAN_FRONTEND", "noninteractive"))?;
    let still = missing(packages);
    if still.is_empty() {
        Ok(())
    } else {
        Err(Failure::new(format!("Installed, yet not to be found: {}.", still.join(", "))))
    }
}

/// Whether packages can be installed here: there is apt, and we are root.
pub(crate) fn may_install() -> bool {
    let user = shell::ask(shell::program("id").arg("-u")).unwrap_or_default();
    user.trim() == "0" && shell::find("apt-get").is_some()
}

fn missing(packages: &[Package]) -> Vec<&'static str> {
    packages.iter().filter(|package| !package.is_there()).map(|package| package.name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_is_missing_until_its_sign_is_seen() {
        let there = Package::of_program("cargo", &["no-such-program", "cargo"]);
        let lost = Package::of_program("lost", &["no-such-program"]);
        let bare = Package::of_folder("bare", "no/such/folder");
        assert_eq!(missing(&[there, lost, bare]), ["lost", "bare"]);
    }
}
